# Reads three exports with networkx and one with igraph, and prints what it finds as JSON: python3 read-graphs.py GEXF GRAPHML JSON
import json
import sys

import igraph
import networkx

gexf, graphml, node_link = sys.argv[1:]
with open(node_link, encoding='utf-8') as file:
    linked = networkx.node_link_graph(json.load(file), edges='edges')
graphs = {'gexf': networkx.read_gexf(gexf), 'graphml': networkx.read_graphml(graphml, force_multigraph=True), 'json': linked}


def edges(graph):
    found = networkx.MultiDiGraph(graph).edges(keys=True, data=True)
    return sorted(([data.get('id') or key, source, target, data.get('type')] for source, target, key, data in found))


found = {
    name: {'about': graph.graph, 'nodes': dict(graph.nodes(data=True)), 'edges': edges(graph)}
    for name, graph in graphs.items()
}
other = igraph.Graph.Read_GraphML(graphml)
names = other.vs['id']
found['igraph'] = {
    'about': {name: other[name] for name in other.attributes()},
    'nodes': {vertex['id']: {'kind': vertex['kind'], 'label': vertex['label']} for vertex in other.vs},
    'edges': sorted([edge['id'], names[edge.source], names[edge.target], edge['type']] for edge in other.es),
}
print(json.dumps(found))

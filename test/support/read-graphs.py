# Reads three exports with networkx and prints what it finds as JSON: python3 read-graphs.py GEXF GRAPHML JSON
import json
import sys

import networkx

gexf, graphml, node_link = sys.argv[1:]
with open(node_link, encoding='utf-8') as file:
    linked = networkx.node_link_graph(json.load(file), edges='edges')
graphs = {'gexf': networkx.read_gexf(gexf), 'graphml': networkx.read_graphml(graphml, force_multigraph=True), 'json': linked}


def edges(graph):
    return sorted([data.get('id') or key, source, target] for source, target, key, data in networkx.MultiDiGraph(graph).edges(keys=True, data=True))


print(json.dumps({name: {'nodes': dict(graph.nodes(data=True)), 'edges': edges(graph)} for name, graph in graphs.items()}))

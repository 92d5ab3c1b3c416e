import { createServer, type Server } from 'node:http';
import type { Metrics } from './metrics.js';

/** Answers GET /metrics and nothing else, on a port of its own: what it says is for whoever runs the service. */
export const metricsServer = (metrics: Metrics): Server =>
  createServer(({ method, url }, response) => {
    if (method !== 'GET' || url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });

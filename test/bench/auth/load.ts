import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Result = {
  requests: { average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
};
/** It has no types of its own. */
const autocannon = createRequire(import.meta.url)('autocannon') as (options: object) => Promise<Result>;

/** Logins over 50 connections. Arguments: url, path, file with the clients, 'json' or 'form', seconds. */
const [url = '', path = '', file = '', kind = '', seconds = ''] = process.argv.slice(2);
const connections = 50;
const clients = JSON.parse(readFileSync(file, 'utf8')) as { id: string; secret: string }[];
const isJson = kind === 'json';
const bodyOf = ({ id, secret }: { id: string; secret: string }) =>
  isJson
    ? JSON.stringify({ client_id: id, client_secret: secret })
    : `grant_type=client_credentials&client_id=${id}&client_secret=${secret}`;
const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
const draw = () => clients[Math.floor(Math.random() * clients.length)] ?? { id: '', secret: '' };

const { requests, latency, non2xx, errors } = await autocannon({
  url,
  connections,
  duration: Number(seconds),
  // Each connection goes through clients of its own, drawn at random.
  setupClient: (client: { setRequests: (requests: object[]) => void }) => {
    const requests = Array.from({ length: 400 }, () => ({
      method: 'POST',
      path,
      headers: { 'content-type': type },
      body: bodyOf(draw()),
    }));
    client.setRequests(requests);
  },
});
console.log(
  JSON.stringify({
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors,
  }),
);

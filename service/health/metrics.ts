import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { AuthenticateDeps } from '../tokens/authenticate-key.ts';

/** Seconds: from a login, which takes a tenth of a millisecond, to a large answer of Jira. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What Prometheus reads: requests by route and status, authentications by outcome, and the process itself. One for each
 * process. Labels come from closed lists, never from a request, so that nobody can make series at will.
 */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'keydesk_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const authentications = new Counter({
    name: 'keydesk_authentications_total',
    help: 'Authentications of API keys by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const known = new Map<string, ReturnType<typeof requests.labels>>();
  /** Finding a series by its labels costs more than the observation. */
  const seriesOf = (method: string, route: string, status: number) => {
    const name = `${method} ${route} ${status}`;
    const series = known.get(name) ?? requests.labels({ method, route, status });
    known.set(name, series);
    return series;
  };
  return {
    observeRequest: (method: string, route: string, status: number, seconds: number): void => {
      seriesOf(method, route, status).observe(seconds);
    },
    countAuthentication: ((outcome) => {
      authentications.inc({ outcome });
    }) satisfies AuthenticateDeps['onOutcome'],
    contentType: registry.contentType,
    /** In the text format of Prometheus. */
    text: (): Promise<string> => registry.metrics(),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

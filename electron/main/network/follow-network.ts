import type { NetworkSettings } from '../../../service/api/models/network-settings.ts';
import type { Network } from './network.ts';

/** What of the network an embedded service follows. */
export type FollowedNetwork = Pick<Network, 'settingsFor' | 'onChange'>;

/** A laptop that goes home, or an auto-config script that was changed, is noticed that soon. */
const lookMs = 60_000;

/**
 * Tells the way to an address whenever it has become another: at once when the admin changed it, within a minute when the
 * system did.
 * @param tell is told the first way only when it differs from `first`
 * @returns the function that ends it
 */
export function followNetwork(
  network: FollowedNetwork,
  url: string,
  first: NetworkSettings,
  tell: (settings: NetworkSettings) => void,
): () => void {
  let told = JSON.stringify(first);
  const look = () =>
    network.settingsFor(url).then(
      (settings) => {
        const text = JSON.stringify(settings);
        if (text === told) return;
        told = text;
        tell(settings);
      },
      // The system may not answer while it sleeps: it is asked again.
      () => undefined,
    );
  const timer = setInterval(() => void look(), lookMs);
  timer.unref();
  const stop = network.onChange(() => void look());
  return () => {
    clearInterval(timer);
    stop();
  };
}

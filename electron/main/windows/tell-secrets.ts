import type { Catalogue } from '../../contract/texts/en/index.ts';
import type { Notify } from './notify.ts';

export type TellSecretsDeps = Readonly<{
  notify: Notify;
  /** Brings the window. */
  onOpen: () => void;
  texts: () => Catalogue['secretNotices'];
}>;

const hourMs = 60 * 60 * 1000;

/** Tells the admin of new client secrets that leave soon, or have left. */
export function createTellSecrets({ notify, onOpen, texts }: TellSecretsDeps) {
  return {
    onSecretsLeaving: (count: number, firstInMs: number) =>
      notify({
        title: texts().leavingTitle,
        body: texts().leaving(count, Math.max(1, Math.round(firstInMs / hourMs))),
        onClick: onOpen,
      }),
    onSecretsLeft: (count: number) =>
      notify({ title: texts().leftTitle, body: texts().left(count), onClick: onOpen }),
  };
}

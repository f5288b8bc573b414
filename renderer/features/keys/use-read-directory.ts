import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { asCallError, callMain } from '../../api/call-main.ts';
import { useNotify } from '../../components/notices.tsx';
import { useReadOnly } from '../../components/use-read-only.ts';
import { useErrorSentence } from '../../texts/use-error-sentence.ts';
import { useKeysTexts } from './use-keys-texts.ts';
import { keysKey } from './use-keys.ts';

/**
 * Reads the Jira directory once after connecting, so that names are fresh and deactivated users are known. It waits until
 * the first page of keys is there: reading many users takes the key service a while.
 * @param read remembers over the life of the connection that it was done
 */
export function useReadDirectory(listed: boolean, read: RefObject<boolean>): void {
  const client = useQueryClient();
  const notify = useNotify();
  const { directoryNotRead } = useKeysTexts();
  const sentenceOf = useErrorSentence();
  const readOnly = useReadOnly() !== null;
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => {
    if (!listed || readOnly || read.current) return;
    read.current = true;
    callMain('users', 'syncUsers', {}).then(
      ({ changedKeys }) => {
        if (changedKeys > 0) void client.invalidateQueries({ queryKey: keysKey });
        void client.invalidateQueries({ queryKey: ['users'] });
      },
      (thrown: unknown) => {
        if (here.current) notify(directoryNotRead(sentenceOf(asCallError(thrown))));
      },
    );
  }, [listed, readOnly, read, client, notify, directoryNotRead, sentenceOf]);
}

import { useRef, useState } from 'react';
import { asCallError, callMain, type CallError, type OutputOf } from '../../api/call-main.ts';

export type Detected = OutputOf<'connections', 'detectAddress'>;
type Detection =
  | { state: 'idle' }
  | { state: 'asking' }
  | { state: 'found'; found: Detected }
  | { state: 'refused'; error: CallError };

/** Asks main what answers at an address; only the answer to the last question counts. */
export function useDetectAddress(onFound: (found: Detected) => void) {
  const [detection, setDetection] = useState<Detection>({ state: 'idle' });
  const asked = useRef('');
  const detect = (address: string) => {
    if (address === asked.current) return;
    asked.current = address;
    if (address === '') {
      setDetection({ state: 'idle' });
      return;
    }
    setDetection({ state: 'asking' });
    callMain('connections', 'detectAddress', { address }).then(
      (found) => {
        if (asked.current !== address) return;
        setDetection({ state: 'found', found });
        onFound(found);
      },
      (thrown: unknown) => {
        if (asked.current === address) setDetection({ state: 'refused', error: asCallError(thrown) });
      },
    );
  };
  const forget = () => {
    asked.current = '';
    setDetection({ state: 'idle' });
  };
  return { detection, detect, forget };
}

import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import SnackbarContent from '@mui/material/SnackbarContent';
import CloseIcon from '@mui/icons-material/Close';
import { createContext, useCallback, useContext, useState } from 'react';
import { useWords } from '../texts/use-words.ts';

/** Tells the admin something in passing: shown for some seconds, read out by a screen reader. */
export type Notify = (sentence: string) => void;

const NotifyContext = createContext<Notify>(() => undefined);
export const useNotify = (): Notify => useContext(NotifyContext);

/** The one place where passing notices appear. The next one replaces the last. */
export function Notices({ children }: { children: React.ReactNode }) {
  const words = useWords();
  const [notice, setNotice] = useState<{ sentence: string; number: number } | null>(null);
  const notify = useCallback<Notify>((sentence) => {
    setNotice((last) => ({ sentence, number: (last?.number ?? 0) + 1 }));
  }, []);
  const dismiss = () => setNotice(null);
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      {notice && (
        <Snackbar
          key={notice.number}
          open
          autoHideDuration={7000}
          onClose={(_event, reason) => {
            if (reason !== 'clickaway') dismiss();
          }}
        >
          <SnackbarContent
            role="status"
            message={notice.sentence}
            action={
              <IconButton size="small" color="inherit" aria-label={words.dismiss} onClick={dismiss}>
                <CloseIcon fontSize="small" />
              </IconButton>
            }
          />
        </Snackbar>
      )}
    </NotifyContext.Provider>
  );
}

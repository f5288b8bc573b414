import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Snackbar from '@mui/material/Snackbar';
import SnackbarContent from '@mui/material/SnackbarContent';
import CloseIcon from '@mui/icons-material/Close';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { subscribeMain } from '../api/call-main.ts';
import { useWords } from '../texts/use-words.ts';

/** What can be done about a notice while it is shown: "Undo". */
export type NoticeAction = Readonly<{ label: string; run: () => void }>;
/** Tells the admin something in passing: shown for some seconds, read out by a screen reader. */
export type Notify = (sentence: string, action?: NoticeAction) => void;

/**
 * Milliseconds; with something to press there has to be time to get there, by keyboard too. While the pointer or the focus is on a notice, or the
 * admin in another window, its time stands still.
 */
const shownFor = 7000;
const shownWithAction = 12_000;

const NotifyContext = createContext<Notify>(() => undefined);
export const useNotify = (): Notify => useContext(NotifyContext);

type Notice = Readonly<{ sentence: string; action: NoticeAction | undefined; number: number }>;

/** The one place where passing notices appear. The next one replaces the last. */
export function Notices({ children }: { children: React.ReactNode }) {
  const words = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const notify = useCallback<Notify>((sentence, action) => {
    setNotice((last) => ({ sentence, action, number: (last?.number ?? 0) + 1 }));
  }, []);
  const dismiss = () => setNotice(null);
  useOffersEnd(useCallback(() => setNotice((last) => (last?.action ? null : last)), []));
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      {notice && (
        <Snackbar
          key={notice.number}
          open
          autoHideDuration={notice.action ? shownWithAction : shownFor}
          onClose={(_event, reason) => {
            if (reason !== 'clickaway') dismiss();
          }}
        >
          <SnackbarContent
            role="status"
            message={notice.sentence}
            action={
              <>
                {notice.action && (
                  <Button
                    size="small"
                    color="inherit"
                    sx={{ textDecoration: 'underline' }}
                    onClick={() => {
                      dismiss();
                      notice.action?.run();
                    }}
                  >
                    {notice.action.label}
                  </Button>
                )}
                <IconButton size="small" color="inherit" aria-label={words.dismiss} onClick={dismiss}>
                  <CloseIcon fontSize="small" />
                </IconButton>
              </>
            }
          />
        </Snackbar>
      )}
    </NotifyContext.Provider>
  );
}

/** What is offered belongs to the page that it was done on, and to the connection. */
function useOffersEnd(end: () => void): void {
  useEffect(() => {
    window.addEventListener('hashchange', end);
    const ignore = subscribeMain('connections', 'connectionChanged', ({ state }) => {
      if (state !== 'connected') end();
    });
    return () => {
      window.removeEventListener('hashchange', end);
      ignore();
    };
  }, [end]);
}

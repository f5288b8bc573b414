import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useNotify } from '../../components/notices.tsx';
import { useJobsTexts } from './use-jobs-texts.ts';

/** Has main write what became of each key into a file. */
export function SaveReport({ jobId }: { jobId: string }) {
  const texts = useJobsTexts();
  const notify = useNotify();
  const save = useAction(async () => {
    const { path } = await callMain('jobs', 'saveJobReport', { jobId });
    if (path !== null) notify(texts.savedTo(path));
  });
  return (
    <Box sx={{ mr: 'auto' }}>
      {save.error && <ErrorPanel error={save.error} />}
      <Button loading={save.busy} onClick={() => save.run()}>
        {texts.saveReport}
      </Button>
    </Box>
  );
}

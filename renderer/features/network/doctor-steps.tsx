import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import WaitIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { doctorStepLabels, type DoctorStep } from '../../../electron/contract/network/doctor.ts';

const looks: Readonly<Record<DoctorStep['state'], readonly [word: string, icon: React.ReactNode]>> = {
  waiting: ['waiting', <WaitIcon key="w" color="disabled" />],
  running: ['looking', <CircularProgress key="r" size={20} aria-hidden />],
  ok: ['OK', <CheckIcon key="o" color="success" />],
  warning: ['warning', <WarningIcon key="a" color="warning" />],
  failed: ['failed', <ErrorIcon key="f" color="error" />],
  skipped: ['skipped', <RemoveIcon key="s" color="disabled" />],
};

/** Each step with what was found. The state stands there as a word too: an icon alone says nothing to many. */
export function DoctorSteps({ steps }: { steps: readonly DoctorStep[] }) {
  return (
    <Box component="ol" aria-label="Steps" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
      {steps.map(({ name, state, finding, milliseconds }) => {
        const [word, icon] = looks[state];
        return (
          <Box
            component="li"
            key={name}
            sx={{
              display: 'grid',
              gridTemplateColumns: '24px minmax(0, 1fr)',
              columnGap: 1.25,
              minHeight: 24,
            }}
          >
            <Box aria-hidden sx={{ display: 'flex', alignItems: 'start', '& svg': { fontSize: 22 } }}>
              {icon}
            </Box>
            <Box>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {doctorStepLabels[name]}
              </Typography>
              <Typography component="span" color="textSecondary">
                {': '}
                {word}
                {milliseconds !== null && `, ${milliseconds} ms`}
              </Typography>
              {finding !== '' && (
                <Typography
                  variant="body2"
                  color={state === 'failed' || state === 'warning' ? 'textPrimary' : 'textSecondary'}
                  sx={{ overflowWrap: 'anywhere' }}
                >
                  {finding}
                </Typography>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import WaitIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { DoctorStep } from '../../../electron/contract/network/doctor.ts';
import { useDoctorTexts } from './use-doctor-texts.ts';

const icons: Readonly<Record<DoctorStep['state'], React.ReactNode>> = {
  waiting: <WaitIcon color="disabled" />,
  running: <CircularProgress size={20} aria-hidden />,
  ok: <CheckIcon color="success" />,
  warning: <WarningIcon color="warning" />,
  failed: <ErrorIcon color="error" />,
  skipped: <RemoveIcon color="disabled" />,
};

/** Each step with what was found. The state stands there as a word too: an icon alone says nothing to many. */
export function DoctorSteps({ steps }: { steps: readonly DoctorStep[] }) {
  const texts = useDoctorTexts();
  return (
    <Box
      component="ol"
      aria-label={texts.steps}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}
    >
      {steps.map(({ name, state, finding, milliseconds }) => {
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
              {icons[state]}
            </Box>
            <Box>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {texts.stepNames[name]}
              </Typography>
              <Typography component="span" color="textSecondary">
                {': '}
                {texts.stateAfter(texts.states[state], milliseconds)}
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

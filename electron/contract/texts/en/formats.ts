import { createFormats } from '../formats.ts';

export const formats = createFormats(
  { numbers: 'en-US', times: 'en-GB' },
  {
    justNow: 'just now',
    lessThanMinute: '< 1 minute',
    inLessThanMinute: 'in less than a minute',
    timeLeft: (seconds) => {
      if (seconds < 5) return 'a few seconds left';
      if (seconds < 90) return `about ${seconds} s left`;
      const minutes = Math.round(seconds / 60);
      return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
    },
  },
);

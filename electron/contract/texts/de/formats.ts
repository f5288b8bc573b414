import { createFormats } from '../formats.ts';

export const formats = createFormats(
  { numbers: 'de-DE', times: 'de-DE' },
  {
    justNow: 'gerade eben',
    lessThanMinute: '< 1 Minute',
    inLessThanMinute: 'in weniger als einer Minute',
    timeLeft: (seconds) => {
      if (seconds < 5) return 'noch wenige Sekunden';
      if (seconds < 90) return `noch etwa ${seconds} s`;
      const minutes = Math.round(seconds / 60);
      return minutes < 90 ? `noch etwa ${minutes} min` : `noch etwa ${Math.round(minutes / 60)} h`;
    },
  },
);

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { emptyView } from '../../electron/contract/app/empty-view.ts';
import type { View } from '../../electron/contract/app/view.ts';
import { callMain } from '../api/call-main.ts';

const viewKey = ['view'];
/** Main is told when nothing more was typed for so long. */
const restMs = 300;

/** What was open when the page was here last: after a crash it is there again. Null until main has said it. */
export function useViewOfLastTime(): View | null {
  const { data, isError } = useQuery({
    queryKey: viewKey,
    queryFn: () => callMain('app', 'getView', {}),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return isError ? emptyView : (data ?? null);
}

/** Has main keep what is open, for as long as the connection lasts. */
export function useKeepView({ search, jobId }: View): void {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => keep({ search, jobId }), restMs);
    return () => clearTimeout(timer);
  }, [search, jobId]);
  useEffect(
    () => () => {
      client.setQueryData(viewKey, emptyView);
      keep(emptyView);
    },
    [client],
  );
}

/** A view that cannot be kept costs little: not worth interrupting anyone. */
function keep(view: View): void {
  callMain('app', 'keepView', view).catch(() => undefined);
}

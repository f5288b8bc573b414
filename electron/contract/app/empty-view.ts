import type { View } from './view.ts';

export const emptyView: View = { search: '', jobId: null };

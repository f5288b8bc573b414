/** 24 hours, as Xray Cloud's tokens live: some tools authenticate once and work for hours. */
export const maxTokenLifeMs = 86_400_000;

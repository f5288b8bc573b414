/** Style sheets of bundled fonts are imported for their effect only. */
declare module '*.css';
declare module '@fontsource-variable/*';

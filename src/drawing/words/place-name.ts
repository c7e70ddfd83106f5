/**
 * A catalogue id as people write it, without waiting for the catalogue: `amsterdam` is Amsterdam, `silicon-valley2` is
 * Silicon Valley2. The inspector shows the catalogue's own spelling.
 */
export const placeName = (id: string): string =>
  id
    .split('-')
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

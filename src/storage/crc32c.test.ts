import { describe, expect, it } from 'vitest';
import { crc32c } from './crc32c.ts';

describe('CRC-32C', () => {
  it('is the one of the check value everybody publishes', () => {
    expect(crc32c('123456789')).toBe(0xe3069283);
    expect(crc32c('')).toBe(0);
  });

  it('agrees with RFC 3720, appendix B.4', () => {
    expect(crc32c('\0'.repeat(32))).toBe(0x8a9136aa);
    expect(crc32c(String.fromCharCode(...Array.from({ length: 32 }, (_, i) => i)))).toBe(0x46dd794e);
  });

  it('is taken over UTF-8: 網 is E7 B6 B2', () => {
    expect(crc32c('網')).not.toBe(crc32c('\u00e7\u00b6\u00b2'));
  });
});

/**
 * Deflate and back, with limits on the way back: a few bytes can inflate to gigabytes, and counting what came out when all
 * of it is out would be too late. The stream is cut off at the limit.
 */
import { err, ok, type Result } from '#base/result.ts';

export async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export interface Limits {
  readonly bytes: number;
  /** Of what comes out to what went in. JSON of real designs stays below 30. */
  readonly ratio: number;
}

export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Limits,
): Promise<Result<string, 'broken' | 'too-large'>> {
  const most = Math.min(limits.bytes, limits.ratio * bytes.length);
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel().catch(() => {});
        return err('too-large');
      }
      parts.push(value);
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(whole));
  } catch {
    return err('broken');
  }
}

/** A field of candidates for tests: each row is what a test is about, over routes that are alike in everything else. */
import { type BgpOptions, defaultBgpOptions } from '#sim/network/network.ts';
import { Field } from './field.ts';

export interface Row {
  readonly valid?: boolean;
  readonly weight?: number;
  readonly localPreference?: number;
  readonly local?: boolean;
  readonly asPathLength?: number;
  readonly origin?: 0 | 1 | 2;
  readonly neighbourAs?: number;
  readonly med?: number;
  readonly external?: boolean;
  readonly igpMetric?: number;
  readonly order?: number;
  readonly incumbent?: boolean;
  readonly routerId?: number;
  readonly clusterListLength?: number;
  readonly peerAddress?: number;
}

export function aField(...rows: readonly Row[]): Field {
  const field = new Field(Math.max(2, rows.length));
  rows.forEach((row, i) => {
    field.valid[i] = (row.valid ?? true) ? 1 : 0;
    field.weight[i] = row.weight ?? 0;
    field.localPreference[i] = row.localPreference ?? 100;
    field.local[i] = row.local ? 1 : 0;
    field.asPathLength[i] = row.asPathLength ?? 1;
    field.origin[i] = row.origin ?? 0;
    field.neighbourAs[i] = row.neighbourAs ?? 12076;
    field.med[i] = row.med ?? -1;
    field.external[i] = (row.external ?? true) ? 1 : 0;
    field.igpMetric[i] = row.igpMetric ?? 0;
    field.order[i] = row.order ?? i;
    field.incumbent[i] = row.incumbent ? 1 : 0;
    field.routerId[i] = row.routerId ?? 1;
    field.clusterListLength[i] = row.clusterListLength ?? 0;
    field.peerAddress[i] = row.peerAddress ?? i;
  });
  field.fill(rows.length);
  return field;
}

export const left = (field: Field): number[] => [...field.alive.subarray(0, field.count)];

export const options = (some: Partial<BgpOptions> = {}): BgpOptions => ({ ...defaultBgpOptions, ...some });

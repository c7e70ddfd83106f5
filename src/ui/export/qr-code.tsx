import { number } from '#base/number.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { MAX_QR_LENGTH, qrModules } from './qr-modules.ts';

/** Dark on light in every theme: readers expect it so. */
export function QrCode({ link }: { readonly link: string }) {
  const code = qrModules(link);
  if (!code)
    return (
      <p
        className="share-note"
        role="status"
      >{t`This link has ${plural(link.length, { one: '# character', other: '# characters' })}, and a QR code holds ${number(MAX_QR_LENGTH)}. Send the link or the design file instead.`}</p>
    );
  const { size, path } = code;
  return (
    <>
      <svg
        className="share-qr"
        role="img"
        aria-label={t`QR code of the link`}
        viewBox={`0 0 ${size} ${size}`}
        width={size * PIXELS}
        height={size * PIXELS}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="share-note">
        {size > DENSE
          ? t`This is a dense code: hold the camera close, or send the link.`
          : t`Whoever points a camera at it gets the link.`}
      </p>
    </>
  );
}

/** Of the screen, for each module: whole, so that edges stay sharp. */
const PIXELS = 3;
/** Version 25 and its quiet zone: from there on phones need a second try. */
const DENSE = 117 + 8;

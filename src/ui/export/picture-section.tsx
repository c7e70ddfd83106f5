/** A picture of what the canvas shows, as lines or as points. */

import { useEffect, useMemo, useState } from 'react';
import { t } from '#base/t.ts';
import { findSecrets, textWithoutSecrets } from '#interop/secrets/find-secrets.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { copyPicture } from './copy-picture.ts';
import { type PictureChoice, PLAIN, pictureNow, themeNow } from './picture-now.ts';
import { rasterOf } from './raster.ts';
import { plainName, saveFile, saveText } from './save-file.ts';

const SCALES = [1, 2, 3, 4] as const;

export function PictureSection({ leaveOutSecrets }: { readonly leaveOutSecrets: boolean }) {
  const editor = useEditorStore();
  const document = useEditor((state) => state.document);
  const name = plainName(
    leaveOutSecrets ? textWithoutSecrets(document.name, findSecrets(document)) : document.name,
  );
  const [chosen, setChosen] = useState<PictureChoice>(() => ({ ...PLAIN, theme: themeNow() }));
  const [scale, setScale] = useState(2);
  const [said, setSaid] = useState('');
  const choice = { ...chosen, leaveOutSecrets };
  const change = (fields: Partial<PictureChoice>) => setChosen((before) => ({ ...before, ...fields }));
  const tell = (work: Promise<string>) => void work.catch((error: Error) => error.message).then(setSaid);
  return (
    <section className="share-section" aria-labelledby="share-picture">
      <h3 id="share-picture">{t`Picture`}</h3>
      <Preview choice={choice} />
      <div className="share-choices">
        <label>
          {t`Colours`}
          <select
            value={chosen.theme}
            onChange={(event) => change({ theme: event.currentTarget.value as PictureChoice['theme'] })}
          >
            <option value="light">{t`Light`}</option>
            <option value="dark">{t`Dark`}</option>
            <option value="projector">{t`Projector`}</option>
          </select>
        </label>
        <Check
          label={t`Name, answer and legend`}
          value={chosen.caption}
          set={(caption) => change({ caption })}
        />
        <Check label={t`Background`} value={chosen.background} set={(background) => change({ background })} />
        <Check
          label={t`Design inside (SVG), so that it opens again`}
          value={chosen.embed}
          set={(embed) => change({ embed })}
        />
      </div>
      <div className="share-row">
        <button
          type="button"
          className="text-button outlined"
          onClick={() => saveText(`${name}.svg`, pictureNow(editor, choice).svg, 'image/svg+xml')}
        >{t`Save SVG`}</button>
        <button
          type="button"
          className="text-button outlined"
          onClick={() =>
            tell(
              rasterOf(pictureNow(editor, choice), scale).then((picture) => {
                saveFile(`${name}.png`, picture);
                return t`Saved`;
              }),
            )
          }
        >{t`Save PNG`}</button>
        <label>
          {t`Size`}
          <select value={scale} onChange={(event) => setScale(Number(event.currentTarget.value))}>
            {SCALES.map((times) => (
              <option key={times} value={times}>
                {times}×
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="text-button outlined"
          onClick={() => tell(copyPicture(editor, choice))}
        >{t`Copy as image`}</button>
        <span className="share-note" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}

function Preview({ choice }: { readonly choice: PictureChoice }) {
  const editor = useEditorStore();
  const { theme, background, caption, leaveOutSecrets } = choice;
  const url = useMemo(() => {
    const { svg } = pictureNow(editor, { theme, background, caption, leaveOutSecrets, embed: false });
    return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  }, [editor, theme, background, caption, leaveOutSecrets]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img className="share-preview" src={url} alt={t`The drawing as it will be saved`} />;
}

function Check({
  label,
  value,
  set,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly set: (value: boolean) => void;
}) {
  return (
    <label>
      <input type="checkbox" checked={value} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

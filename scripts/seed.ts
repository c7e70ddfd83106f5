// The same random cases in every run, so that a change is judged by what it changed. New ones are the soak's business
// (`npm run soak`), or of whoever asks for them: `SEED=7 npx vitest run`.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) });

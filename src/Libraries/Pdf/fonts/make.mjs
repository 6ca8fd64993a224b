// Makes the font files of this folder from the npm packages that carry them. Needed only to renew them:
//   npm install @expo-google-fonts/{noto-sans,noto-serif,noto-sans-mono,noto-sans-arabic,noto-sans-hebrew,noto-sans-jp,noto-sans-sc,noto-sans-kr} subset-font fontkit
//   node make.mjs FOLDER
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const to = process.argv[2];
const from = (pack, style, name) => join('node_modules/@expo-google-fonts', pack, style, `${name}_${style}.ttf`);
const styles = { '400Regular': 'Regular', '700Bold': 'Bold', '400Regular_Italic': 'Italic', '700Bold_Italic': 'BoldItalic' };
const copy = (pack, name, kept) => {
  for (const style of kept) copyFileSync(from(pack, style, name), join(to, `${name}-${styles[style]}.ttf`));
};
copy('noto-sans', 'NotoSans', Object.keys(styles));
copy('noto-serif', 'NotoSerif', Object.keys(styles));
copy('noto-sans-mono', 'NotoSansMono', ['400Regular']);
copy('noto-sans-arabic', 'NotoSansArabic', ['400Regular', '700Bold']);
copy('noto-sans-hebrew', 'NotoSansHebrew', ['400Regular', '700Bold']);
copy('noto-sans-jp', 'NotoSansJP', ['400Regular']);

// Characters of a national standard, by its two-byte code.
const charactersOf = (encoding, first, last, firstTrail = 0x40) => {
  const decoder = new TextDecoder(encoding, { fatal: true }), found = new Set();
  for (let lead = first; lead <= last; lead++)
    for (let trail = firstTrail; trail <= 0xfe; trail++)
      try { for (const letter of decoder.decode(Uint8Array.of(lead, trail))) found.add(letter); } catch { /* no character there */ }
  return [...found];
};
const japanese = new Set(fontkit.openSync(from('noto-sans-jp', '400Regular', 'NotoSansJP')).characterSet);
const beyondJapanese = letters => letters.filter(letter => !japanese.has(letter.codePointAt(0)) && /\p{Script=Han}|\p{Script=Hangul}/u.test(letter)).join('');
const subset = async (pack, name, letters, result) =>
  writeFileSync(join(to, result), await subsetFont(readFileSync(from(pack, '400Regular', name)), letters, { targetFormat: 'truetype' }));
// GB 2312 and level 1 of Big5 beyond what the Japanese face has; KS X 1001.
await subset('noto-sans-sc', 'NotoSansSC', beyondJapanese([...charactersOf('gbk', 0xb0, 0xf7, 0xa1), ...charactersOf('big5', 0xa4, 0xc6)]), 'NotoSansSC-Regular-subset.ttf');
await subset('noto-sans-kr', 'NotoSansKR', beyondJapanese(charactersOf('euc-kr', 0xb0, 0xc8, 0xa1)), 'NotoSansKR-Regular-subset.ttf');

const hash = file => createHash('sha256').update(readFileSync(join(to, file))).digest('hex');
writeFileSync(join(to, 'manifest.sha256'), readdirSync(to).filter(file => file.endsWith('.ttf')).sort().map(file => `${hash(file)}  ${file}\n`).join(''));

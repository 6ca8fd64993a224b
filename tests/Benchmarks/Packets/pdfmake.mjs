// The peer on Node: pdfmake makes the packets of a folder. Usage: node pdfmake.mjs FOLDER FONTS WARM-UP PACKETS
// Prints CPU and wall time per packet in milliseconds, bytes per file, and the most memory in MiB.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, fonts, warmUp, packets] = process.argv.slice(2);
const Printer = createRequire(join(folder, 'package.json'))('pdfmake');
const face = (normal, bold = normal, italics = normal, bolditalics = bold) =>
  Object.fromEntries(Object.entries({ normal, bold, italics, bolditalics }).map(([style, file]) => [style, join(fonts, file + '.ttf')]));
const printer = new Printer({
  Sans: face('NotoSans-Regular', 'NotoSans-Bold', 'NotoSans-Italic', 'NotoSans-BoldItalic'),
  Serif: face('NotoSerif-Regular', 'NotoSerif-Bold', 'NotoSerif-Italic', 'NotoSerif-BoldItalic'),
  Mono: face('NotoSansMono-Regular'), Arabic: face('NotoSansArabic-Regular', 'NotoSansArabic-Bold'), Japanese: face('NotoSansJP-Regular'),
});
const make = number => new Promise((resolve, reject) => {
  const definition = JSON.parse(readFileSync(join(folder, `${number % 7}.json`), 'utf8'));
  const footer = definition.footer;
  definition.footer = (page, pages) => ({ text: `${footer} ${page} of ${pages}`, fontSize: 8, margin: [64, 20, 64, 0] });
  const document = printer.createPdfKitDocument(definition), chunks = [];
  document.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  document.end();
});
for (let number = 0; number < +warmUp; number++) await make(number);
const before = process.cpuUsage(), start = performance.now();
let bytes = 0, last;
for (let number = 0; number < +packets; number++) bytes += (last = await make(number)).length;
const spent = process.cpuUsage(before);
writeFileSync(join(folder, 'pdfmake.pdf'), last);
console.log((spent.user + spent.system) / 1000 / packets, (performance.now() - start) / packets, Math.round(bytes / packets), process.resourceUsage().maxRSS / 1024);

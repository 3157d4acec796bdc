// Reads {"class-id": "20-digit symbol code", ...} from standard input and writes one SVG a class into the folder given.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ms from "milsymbol";

const folder = process.argv[2];
const codes = JSON.parse(readFileSync(0, "utf8"));
mkdirSync(folder, { recursive: true });
const drawn = Object.entries(codes).map(([id, code]) => {
  const symbol = new ms.Symbol(code, { size: 40, square: false, outlineWidth: 3, outlineColor: "#ffffff" });
  if (!symbol.isValid()) {
    console.error(`${id}: milsymbol does not know ${code}`);
    process.exitCode = 1;
  }
  return { id, symbol, size: symbol.getSize() };
});
// All symbols stand on a canvas of one size (3:2), so that they line up in lists.
const height = Math.max(...drawn.map((d) => d.size.height));
const width = Math.max(...drawn.map((d) => d.size.width), height * 1.5);
for (const { id, symbol, size } of drawn) {
  const inner = symbol.asSVG().replace(/^<svg /, `<svg x="${((width - size.width) / 2).toFixed(1)}" y="${((height - size.height) / 2).toFixed(1)}" `);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(1)} ${height.toFixed(1)}">${inner}</svg>\n`;
  writeFileSync(join(folder, `${id.replaceAll("/", "-")}.svg`), svg);
}

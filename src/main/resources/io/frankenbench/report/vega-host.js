// What Vega expects of its surroundings and a bare JavaScript engine lacks.
globalThis.self = globalThis;
globalThis.console = {log() {}, info() {}, debug() {}, warn() {}, error() {}};
globalThis.setTimeout = (task) => { Promise.resolve().then(task); return 0; };
globalThis.clearTimeout = () => {};
globalThis.structuredClone = (value) => value === undefined ? undefined : JSON.parse(JSON.stringify(value));

// Widths of Helvetica and Arial in thousandths of the font size, from Adobe's font metrics, for the
// characters from space to tilde: without a canvas Vega assumes 800 for each.
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584];
const LATIN = 600;
const WIDE = 1000;
const FALLBACK_FONT_ROOM = 1.04;

const textWidth = (item, text) => {
  const line = text === null || text === undefined ? '' : String(text);
  let sum = 0;
  for (const character of line) {
    const code = character.codePointAt(0);
    sum += WIDTHS[code - 32] ?? (code < 0x2e80 ? LATIN : WIDE);
  }
  const bold = item.fontWeight === 'bold' || item.fontWeight >= 600 ? 1.07 : 1;
  return sum / 1000 * (item.fontSize ?? 11) * bold * FALLBACK_FONT_ROOM;
};

// Renders one Vega-Lite specification; the answer arrives once the pending promises have run.
globalThis.renderChart = (specification) => {
  const answer = {svg: '', complaints: []};
  const complain = function (...words) { answer.complaints.push(words.join(' ')); return this; };
  const silent = function () { return this; };
  const logger = {level: silent, error: complain, warn: complain, info: silent, debug: silent};
  vega.textMetrics.canvas(false);
  vega.textMetrics.width = textWidth;
  try {
    const compiled = vegaLite.compile(JSON.parse(specification), {logger}).spec;
    const view = new vega.View(vega.parse(compiled), {renderer: 'none', logger});
    view.toSVG().then((svg) => { answer.svg = svg; }, (failure) => complain(failure));
  } catch (failure) {
    complain(failure);
  }
  return answer;
};

// Elements. Every text becomes a text node, so nothing in the data can act as markup.
const SVG = 'http://www.w3.org/2000/svg';
const ruler = document.createElement('canvas').getContext('2d');
ruler.font = '12.5px ' + getComputedStyle(document.body).fontFamily;

function byId(id) {
  return document.getElementById(id);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function html(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/** A picture of this size in CSS pixels; what is drawn is hidden from screen readers, its marks are not. */
function picture(width, height, label, drawing) {
  return svg('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': label},
    svg('g', {'aria-hidden': 'true'}, drawing));
}

/** The width of a text in a chart, in pixels. */
function textWidth(text) {
  return ruler.measureText(shorten(text, 200)).width;
}

/** The text, or as much of it as is no wider than so many pixels, with an ellipsis. */
function cutText(text, width) {
  let line = shorten(text, 200);
  while (line.length > 1 && textWidth(line) > width) {
    line = shorten(line, Math.max(1, Math.min(line.length - 1, Math.floor((line.length * width) / textWidth(line)))));
  }
  return line;
}

/** A table that scrolls by itself if it is too wide; the first column names the row. */
function dataTable(caption, columns, rows) {
  const kind = (i) => (columns[i].numeric ? {class: 'number'} : {});
  return html('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    html('table', {},
      html('caption', {class: 'unseen'}, caption),
      html('thead', {}, html('tr', {}, columns.map((column, i) => html('th', {scope: 'col', ...kind(i)}, column.name)))),
      html('tbody', {}, rows.map((row) => html('tr', {}, row.map((value, i) =>
        (i === 0 ? html('th', {scope: 'row', ...kind(i)}, value) : html('td', kind(i), value))))))));
}

function textColumn(name) {
  return {name, numeric: false};
}

function numberColumn(name) {
  return {name, numeric: true};
}

/** Shows lines near a point of the window, inside it, above whatever is open. */
function showTip(lines, x, y) {
  const tip = byId('tip');
  (document.querySelector('dialog[open]') ?? document.body).append(tip);
  tip.replaceChildren(...lines.map((line, i) => html(i === 0 ? 'strong' : 'span', {}, shorten(line, 300))));
  tip.hidden = false;
  const {width, height} = tip.getBoundingClientRect();
  const above = y + 18 + height > window.innerHeight;
  tip.style.left = Math.max(8, Math.min(x + 14, document.documentElement.clientWidth - width - 8)) + 'px';
  tip.style.top = Math.max(8, above ? y - height - 14 : y + 18) + 'px';
}

function hideTip() {
  byId('tip').hidden = true;
}

// Numbers and names as the reader sees them. Pure.
const NONE = '–';
const UNITS = {1: '', us: 'µs'};
const KINDS = {t95: '95 % interval', range: 'lowest to highest shot'};

function unitOf(metric) {
  return metric.name === 'ratio_to_ideal' ? '×' : UNITS[metric.unit] ?? metric.unit;
}

function signed(number, text) {
  return number < 0 && /[1-9]/.test(text) ? '−' + text : text;
}

/** A whole number, thousands separated: 10,000. */
function grouped(number) {
  const digits = String(Math.round(Math.abs(number)));
  return signed(number, digits.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** Three significant digits at most, thousands separated: 12,345; 123; 12.3; 1.23; 0.0123. */
function brief(number) {
  const size = Math.abs(number);
  if (size >= 99.95 || size === 0) {
    return grouped(number);
  }
  const decimals = Math.min(6, 2 - Math.floor(Math.log10(size * 1.0005)));
  return signed(number, size.toFixed(decimals));
}

/** As given, thousands separated. */
function exact(number) {
  const [whole, decimals] = String(Math.abs(number)).split('.');
  const text = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return signed(number, decimals === undefined ? text : text + '.' + decimals);
}

/** A number with its unit; a dash if there is none. */
function amount(number, unit, write = brief) {
  if (number === null || number === undefined) {
    return NONE;
  }
  return unit === '' ? write(number) : write(number) + '\u00a0' + unit;
}

/** A size: 1 KiB, 450 kB, 1,500 B. */
function bytes(number) {
  if (number > 0 && number % 1024 === 0) {
    return number % 1048576 === 0 ? grouped(number / 1048576) + ' MiB' : grouped(number / 1024) + ' KiB';
  }
  return number >= 10000 && number % 1000 === 0 ? grouped(number / 1000) + ' kB' : grouped(number) + ' B';
}

/** "1 shot", "2 shots". */
function count(number, thing) {
  return grouped(number) + ' ' + thing + (number === 1 ? '' : 's');
}

/** What one cell says of one metric, line by line; the first names the cell. */
function cellLines(cell, metric) {
  const figure = cell.figures[metric.name];
  const unit = unitOf(metric);
  const lines = [cell.contender.id, cell.workload.label];
  if (figure) {
    lines.push(`${metric.label}: ${amount(figure.median, unit, exact)}`);
    lines.push(`${exact(figure.low)} to ${amount(figure.high, unit, exact)}, ${KINDS[figure.kind] ?? figure.kind}`);
    lines.push(`${count(figure.blocks, 'block')}, ${count(figure.shots, 'shot')}`);
  } else {
    lines.push(`no ${metric.label}`);
  }
  if (cell.status !== 'valid') {
    lines.push([cell.status, ...cell.reasons].join(': '));
  }
  return lines;
}

/** At most so many characters, cut with an ellipsis. */
function shorten(text, most) {
  return text.length <= most ? text : text.slice(0, most - 1).trimEnd() + '…';
}

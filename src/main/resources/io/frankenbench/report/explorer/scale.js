// Scales, ticks and symbols. Pure.
const WIDE = 30;

function linearScale(low, high, start, end, ticks) {
  const raw = (high - low || Math.abs(high) || 1) / ticks;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= raw * (1 - 1e-9)) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const values = [];
  for (let i = first; i <= last; i++) {
    values.push(Number((i * step).toPrecision(10)));
  }
  return scaled(values, start, end, (value) => value);
}

function logScale(low, high, start, end, ticks) {
  const nice = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    [1, 2, 5].forEach((factor) => nice.push(Number(`${factor}e${power}`)));
  }
  const from = nice.findLast((value) => value <= low * (1 + 1e-9));
  const to = nice.find((value) => value >= high * (1 - 1e-9) && value > from);
  const values = nice.filter((value) => value >= from && value <= to);
  const tens = values.filter((value) => /^1(e|0*$)|^0\.0*1$/.test(String(value)));
  const scale = scaled(values, start, end, Math.log10);
  if (values.length > ticks && tens.length > 1) {
    scale.ticks = tens;
  }
  while (scale.ticks.length > Math.max(2, ticks)) {
    scale.ticks = scale.ticks.filter((_, i) => i % 2 === 0);
  }
  return scale;
}

function scaled(ticks, start, end, measure) {
  const from = measure(ticks[0]);
  const span = measure(ticks.at(-1)) - from;
  return {ticks, start, end, at: (value) => start + ((measure(value) - from) / span) * (end - start)};
}

/**
 * A scale for these values from start to end, in pixels, with about so many ticks: logarithmic if they
 * are wide apart, else linear and including base, if one is given.
 */
function scaleFor(values, start, end, ticks, base = null) {
  const some = values.length ? values : [0, 1];
  const low = Math.min(...some);
  const high = Math.max(...some);
  return low > 0 && high / low > WIDE
    ? logScale(low, high, start, end, ticks)
    : linearScale(Math.min(low, base ?? low), Math.max(high, base ?? high), start, end, ticks);
}

/** The path of a symbol of radius r around x, y. */
function symbol(name, x, y, r) {
  const points = {
    square: [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]],
    diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
    'triangle-up': [[0, -1.1], [1.1, 0.9], [-1.1, 0.9]],
    'triangle-down': [[0, 1.1], [1.1, -0.9], [-1.1, -0.9]],
    'triangle-right': [[1.1, 0], [-0.9, 1.1], [-0.9, -1.1]],
    'triangle-left': [[-1.1, 0], [0.9, 1.1], [0.9, -1.1]],
    cross: [[-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4], [0.4, 1.1],
      [-0.4, 1.1], [-0.4, 0.4], [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4]],
  }[name];
  const at = (number) => Number(number.toFixed(2));
  if (!points) {
    return `M${at(x - r)},${at(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
  }
  return 'M' + points.map(([dx, dy]) => `${at(x + dx * r)},${at(y + dy * r)}`).join('L') + 'Z';
}

/** Where to put labels beside points so that none covers another or leaves the box; null: nowhere. */
function placeLabels(points, box) {
  const taken = points.map(({x, y}) => ({left: x - 7, right: x + 7, top: y - 7, bottom: y + 7}));
  return points.map(({x, y, width}) => {
    for (const [left, middle] of [[x + 10, y], [x - 10 - width, y], [x - width / 2, y - 15], [x - width / 2, y + 15]]) {
      const label = {left, right: left + width, top: middle - 8, bottom: middle + 8};
      const inside = label.left >= box.left && label.right <= box.right && label.top >= box.top && label.bottom <= box.bottom;
      if (inside && !taken.some((other) => label.left < other.right && other.left < label.right
          && label.top < other.bottom && other.top < label.bottom)) {
        taken.push(label);
        return {x: left, y: middle + 4};
      }
    }
    return null;
  });
}

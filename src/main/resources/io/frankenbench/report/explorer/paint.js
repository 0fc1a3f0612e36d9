// Colours, symbols and lines of contenders, and which one stands out.
let pinned = null;
let hovered = null;

/** Gives contender number i the class k<i>, which sets its colour for light and dark screens. */
function paintContenders(contenders) {
  const rules = (tone) => contenders.map((contender) => `.k${contender.index}{--c:${contender[tone]}}`).join('');
  document.head.append(html('style', {}, `${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}`));
}

/** A contender's symbol; hollow if its figure is not simply valid. */
function glyph(contender, x, y, hollow = false, r = 5.5) {
  return svg('path', {class: hollow ? 'dot hollow' : 'dot', d: symbol(contender.shape, x, y, r)});
}

/** The number of the contender that stands out while the others fade; null for none. */
function hover(contender) {
  if (hovered !== contender) {
    hovered = contender;
    paintHighlight();
  }
}

/** The same until it is taken back. */
function pin(contender) {
  pinned = contender;
  paintHighlight();
}

function paintHighlight() {
  const shown = hovered ?? pinned;
  document.body.classList.toggle('hot', shown !== null);
  document.querySelectorAll('.on').forEach((node) => node.classList.remove('on'));
  if (shown !== null) {
    document.querySelectorAll(`[data-c="${shown}"]`).forEach((node) => node.classList.add('on'));
  }
}

/** The contenders of a workload as buttons that pin them, with symbol and line as in the charts. */
function drawLegend(holder, page) {
  holder.replaceChildren(...page.near.map(({contender}) => {
    const line = svg('svg', {width: 34, height: 16, viewBox: '0 0 34 16', 'aria-hidden': 'true'},
      svg('line', {class: 'line', x1: 1, x2: 33, y1: 8, y2: 8, 'stroke-dasharray': contender.dash.join(' ')}),
      glyph(contender, 17, 8, false, 5));
    const button = html('button', {
      type: 'button', class: `key k${contender.index}`, 'data-c': contender.index,
      'aria-pressed': String(page.state.pin === contender.id),
    }, line, html('span', {}, shorten(contender.id, 80)));
    button.addEventListener('click', () =>
      page.choose({pin: button.getAttribute('aria-pressed') === 'true' ? '' : contender.id}));
    button.addEventListener('pointerenter', () => hover(contender.index));
    button.addEventListener('pointerleave', () => hover(null));
    button.dataset.id = contender.id;
    return button;
  }));
}

// The marks of a chart: reached by pointer, the nearest, and by keyboard, one after the other.
const REACH = 24;

/**
 * Connects marks to a chart. A mark has the picture it is in, its place x and y there (and a box, if it is
 * no point), the lines it says, its contender's number or null, the cell it opens or null, and its place
 * in the order: group and rank.
 *
 * stretch: how many pixels to the side count as one; across: Left and Right go along the order.
 */
function interact(holder, marks, {stretch = 1, across = false, open = null} = {}) {
  const opens = (mark) => open !== null && mark.cell !== null;

  const nearest = (event) => {
    const target = event.target.closest('svg');
    const {left, top} = (target ?? holder).getBoundingClientRect();
    let best = -1;
    let least = REACH;
    marks.forEach((mark, i) => {
      const distance = Math.hypot((mark.x - event.clientX + left) / stretch, mark.y - event.clientY + top);
      if (mark.picture === target && distance < least) {
        best = i;
        least = distance;
      }
    });
    return best;
  };

  const leave = () => {
    hideTip();
    hover(null);
  };

  /** Moves the one element that the keyboard reaches to mark number at. */
  const place = (at, focus) => {
    const mark = marks[at];
    const before = holder.querySelector('.cursor');
    const [x, y, width, height] = mark.box ?? [mark.x - 12, mark.y - 12, 24, 24];
    const cursor = svg('g', {
      class: 'cursor', tabindex: '0', role: opens(mark) ? 'button' : 'img',
      'aria-label': mark.lines.map((line) => shorten(line, 300)).join('. '),
    }, svg('rect', {x, y, width, height, rx: 4}));
    cursor.addEventListener('focus', () => {
      const {left, top} = mark.picture.getBoundingClientRect();
      hover(mark.contender);
      showTip(mark.lines, left + mark.x, top + mark.y);
    });
    cursor.addEventListener('blur', leave);
    cursor.addEventListener('keydown', (event) => {
      const next = nextMark(marks, at, event.key, across);
      const enter = event.key === 'Enter' || event.key === ' ';
      if (enter && opens(mark)) {
        event.preventDefault();
        open(mark.cell);
      } else if (/^(Arrow|Home|End)/.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        place(next, true);
      }
    });
    mark.picture.append(cursor);
    if (focus) {
      cursor.focus();
    }
    before?.remove();
  };

  holder.onpointermove = (event) => {
    const at = nearest(event);
    if (at < 0) {
      leave();
    } else {
      hover(marks[at].contender);
      showTip(marks[at].lines, event.clientX, event.clientY);
    }
  };
  holder.onpointerleave = leave;
  holder.onclick = (event) => {
    const at = nearest(event);
    if (at >= 0) {
      place(at, true);
      if (opens(marks[at])) {
        open(marks[at].cell);
      }
    }
  };
  if (marks.length) {
    place(0, false);
  }
}

(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const cards = [...document.querySelectorAll('.card')];
  const marks = new Map();
  for (const mark of document.querySelectorAll('[data-s]')) {
    for (const id of mark.dataset.s.split(' ')) {
      if (!marks.has(id)) marks.set(id, []);
      marks.get(id).push(mark);
    }
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const beside = () => matchMedia('(min-width: 801px)').matches;
  let current = null;

  function light(id) {
    if (current === id) return;
    for (const old of document.querySelectorAll('.lit')) old.classList.remove('lit');
    for (const old of document.querySelectorAll('.card.on')) old.classList.remove('on');
    current = id;
    if (id === null) return;
    for (const mark of marks.get(id) || []) mark.classList.add('lit');
    document.getElementById(id)?.classList.add('on');
  }

  /* Scrolls the column of cards alone, so that the text stays where it is. */
  function bring(card) {
    const side = card.closest('.side');
    if (!beside() || !side) return;
    const box = card.getBoundingClientRect(), frame = side.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      side.scrollTo({ top: side.scrollTop + box.top - frame.top - 40, behavior: calm ? 'auto' : 'smooth' });
    }
  }

  function show(id) {
    const mark = (marks.get(id) || [])[0];
    if (!mark || !beside()) return;
    const box = mark.getBoundingClientRect();
    if (box.top < 40 || box.bottom > innerHeight - 40) {
      mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    }
  }

  /* Of statements that overlap, the innermost is listed last. */
  const innermost = (mark) => mark.dataset.s.split(' ').at(-1);

  document.addEventListener('mouseover', (event) => {
    const card = event.target.closest('.card');
    const mark = event.target.closest('[data-s]');
    if (card) light(card.id);
    else if (mark) { light(innermost(mark)); bring(document.getElementById(innermost(mark))); }
    else light(document.activeElement?.closest('.card')?.id ?? null);
  });
  document.addEventListener('focusin', (event) => {
    const card = event.target.closest('.card');
    if (card) { light(card.id); show(card.id); }
  });
  document.addEventListener('click', (event) => {
    const mark = event.target.closest('[data-s]');
    if (mark && getSelection().isCollapsed) {
      document.getElementById(innermost(mark)).focus({ preventScroll: beside() });
    }
    const button = event.target.closest('button');
    if (button?.id === 'plain') plain();
    if (button?.id === 'help') help.showModal();
    if (button?.id === 'close') help.close();
  });

  function plain() {
    const on = root.classList.toggle('plain');
    document.getElementById('plain').setAttribute('aria-pressed', String(on));
  }

  function step(by) {
    if (cards.length === 0) return;
    const at = cards.findIndex((card) => card.id === current);
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by));
    cards[next].focus({ preventScroll: beside() });
    bring(cards[next]);
  }

  const help = document.getElementById('keys');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const inCards = document.activeElement?.closest('.card');
    if (event.key === 'j' || (inCards && event.key === 'ArrowDown')) step(1);
    else if (event.key === 'k' || (inCards && event.key === 'ArrowUp')) step(-1);
    else if (event.key === 'm') plain();
    else if (event.key === '?') help.showModal();
    else if (event.key === 'Escape') { document.activeElement?.blur(); light(null); }
    else return;
    event.preventDefault();
  });

  /* Scroll lock: the cards follow the first marked words in sight. */
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting || !beside()) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (document.activeElement?.closest('.card')) return;
      for (const article of document.querySelectorAll('article')) {
        const frame = article.getBoundingClientRect();
        if (frame.bottom < 0 || frame.top > innerHeight) continue;
        const first = [...article.querySelectorAll('[data-s]')].find((mark) => mark.getBoundingClientRect().top > 0);
        if (first) bring(document.getElementById(innermost(first)));
      }
    });
  }, { passive: true });
})();

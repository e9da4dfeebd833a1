'use strict';

// The conversation on the page. Words come from the server or from templates in the page; they are
// only ever set as text. What was not confirmed yet is kept, and sent again under the same id.
(() => {
  const MOST = 2000;
  const FEW = 3;
  const $ = id => document.getElementById(id);
  const log = $('log'), form = $('form'), text = $('text'), notice = $('notice');
  const dots = document.querySelector('.dots'), said = document.querySelector('.said');
  const fresh = document.querySelector('.fresh');

  let cursor = document.body.dataset.cursor;
  let begun = log.children.length > 0;

  // --- showing -----------------------------------------------------------------------------------

  const clone = id => $(id).content.firstElementChild.cloneNode(true);

  function show(article) {
    const follow = nearEnd();
    article.classList.add('new');
    log.append(article);
    fresh.hidden = false;
    document.querySelector('.examples')?.remove();
    return follow;
  }

  function stamp(article, item) {
    article.id = item.id;
    const time = article.querySelector('time');
    time.dateTime = item.at;
    time.textContent = item.time;
  }

  function showAsked(item) {
    const known = log.querySelector(`[data-client="${CSS.escape(item.clientId)}"]`);
    const article = known ?? clone('asked');
    article.classList.remove('pending');
    article.querySelector('.words').textContent = item.text;
    stamp(article, item);
    if (!known) {
      article.dataset.client = item.clientId;
      if (show(article)) article.scrollIntoView({block: 'nearest'});
    }
  }

  function showReplied(item) {
    const article = clone('replied');
    const badge = article.querySelector('.badge');
    if (item.badge) {
      badge.dataset.mark = item.badge.mark;
      badge.textContent = item.badge.word;
    } else {
      badge.remove();
    }
    article.querySelector('.words').append(...item.blocks.map(block));
    const sources = article.querySelector('.sources');
    if (item.sources.length) {
      sources.open = item.sources.length <= FEW;
      sources.querySelector('.count').textContent = item.sources.length;
      sources.querySelector('ul').append(...item.sources.map(source));
    } else {
      sources.remove();
    }
    const files = article.querySelector('.files');
    if (item.files.length) files.append(...item.files.map(given)); else files.remove();
    const choices = article.querySelector('.choices');
    if (item.wanted) choices.before(clone('bring'));
    choices.append(...item.choices.map(one => choice(one, 'choice')));
    const votes = article.querySelector('.votes');
    if (item.votes.length) votes.append(...item.votes.map(one => choice(one, 'vote'))); else votes.remove();
    stamp(article, item);
    if (!item.choices.length) choices.remove();
    closeChoices(article);
    if (show(article)) article.scrollIntoView({block: tall(article) ? 'start' : 'nearest'});
  }

  function block({kind, lines}) {
    if (kind === 'PARAGRAPH') {
      const paragraph = document.createElement('p');
      lines.forEach((line, nth) => {
        if (nth) paragraph.append(document.createElement('br'));
        paragraph.append(...line.runs.map(run));
      });
      return paragraph;
    }
    const list = document.createElement(kind === 'NUMBERS' ? 'ol' : 'ul');
    for (const line of lines) {
      const item = document.createElement('li');
      item.append(...line.runs.map(run));
      list.append(item);
    }
    return list;
  }

  function run({text, bold, italic}) {
    if (!bold && !italic) return document.createTextNode(text);
    const styled = document.createElement(bold ? 'strong' : 'em');
    styled.textContent = text;
    return styled;
  }

  function source({label, url}) {
    const item = document.createElement('li');
    if (url && /^https?:\/\//i.test(url)) {
      const link = clone('link');
      link.href = url;
      link.firstElementChild.textContent = label;
      item.append(link);
    } else {
      item.textContent = label;
    }
    return item;
  }

  function given({url, name}) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = new URL(url, location.origin).pathname;
    link.download = '';
    link.textContent = name;
    item.append(link);
    if (/\.(svg|png)$/.test(name)) {
      const picture = document.createElement('img');
      picture.src = link.pathname;
      picture.alt = name;
      item.prepend(picture);
    }
    return item;
  }

  function choice({label, token}, kind) {
    const button = clone(kind);
    button.value = token;
    button.textContent = label;
    return button;
  }

  // With the next reply the choices before it are closed. A button in use keeps its focus by moving it on.
  function closeChoices(next) {
    for (const old of log.querySelectorAll('.choices, .bring')) {
      if (next.contains(old)) continue;
      const held = old.contains(document.activeElement);
      old.remove();
      if (held) requestAnimationFrame(() => next.focus({preventScroll: true}));
    }
  }

  function showWaiting(waiting) {
    dots.hidden = !waiting;
    said.textContent = waiting ? said.dataset.said : '';
    if (waiting && nearEnd()) said.scrollIntoView({block: 'nearest'});
  }

  function tell(words) {
    notice.textContent = words;
  }

  const room = () => window.innerHeight - form.offsetHeight;
  const tall = article => article.offsetHeight > room() * 0.7;
  const nearEnd = () =>
    document.documentElement.scrollHeight - window.scrollY - window.innerHeight < room();

  // --- reading -----------------------------------------------------------------------------------

  function take(news) {
    for (const item of news.items) {
      if ($(item.id)) continue;
      if (item.kind === 'asked') showAsked(item); else showReplied(item);
    }
    cursor = news.cursor;
    showWaiting(news.waiting || unsent.length > 0);
  }

  let stream = null, polling = 0, pause = 0;

  function listen() {
    if (stream || !begun || document.hidden) return;
    stream = new EventSource('/web/stream?after=' + encodeURIComponent(cursor));
    stream.onmessage = event => { pause = 0; take(JSON.parse(event.data)); };
    stream.onopen = () => { if (!unsent.length) tell(''); };
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) hush();
      pollSoon();
    };
  }

  function hush() {
    stream?.close();
    stream = null;
  }

  // Where no stream comes through, or something on the way holds it back: look now and then.
  function pollSoon() {
    clearTimeout(polling);
    pause = Math.min(pause ? pause * 1.5 : 1000, 15000);
    polling = setTimeout(async () => {
      if (document.hidden || stream?.readyState === EventSource.OPEN && dots.hidden) return;
      try {
        const answer = await fetch('/web/messages?after=' + encodeURIComponent(cursor));
        if (answer.status === 404) return;
        if (answer.ok) take(await answer.json());
        if (answer.ok && !stream && pause >= 15000) listen();
      } catch { /* no connection: look again later */ }
      pollSoon();
    }, pause);
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hush(); else { pause = 0; listen(); if (unsent.length) send(); }
  });
  addEventListener('pagehide', hush);
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  // --- asking ------------------------------------------------------------------------------------

  const KEPT = 'unsent';
  const unsent = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
  let sending = false, wait = 0, retry = 0;

  const keep = () => unsent.length
    ? sessionStorage.setItem(KEPT, JSON.stringify(unsent))
    : sessionStorage.removeItem(KEPT);

  const freshId = () => crypto.randomUUID?.() ?? Array.from(
    crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

  function ask(message, label) {
    const id = freshId();
    const article = clone('asked');
    article.dataset.client = id;
    article.classList.add('pending');
    article.querySelector('.words').textContent = label;
    show(article);
    unsent.push({...message, label, clientId: id});
    keep();
    showWaiting(true);
    article.scrollIntoView({block: 'nearest'});
    tell('');
    wait = 0;
    send();
  }

  async function send() {
    clearTimeout(retry);
    if (sending) return;
    sending = true;
    try {
      while (unsent.length) {
        const {label, ...message} = unsent[0];
        const answer = await post(message);
        if (answer.status === 404 && await newVisit() && (await post(message)).ok || answer.ok) {
          wait = 0;
          tell('');
          begun = true;
          unsent.shift();
          keep();
          listen();
          pause = 0;
          pollSoon();
        } else if (answer.status >= 500) {
          throw new Error(answer.status);
        } else {
          await giveBack(unsent.shift(), answer);
        }
      }
    } catch {
      tell(notice.dataset.offline);
      wait = Math.min(wait ? wait * 2 : 1000, 15000);
      retry = setTimeout(send, wait);
    } finally {
      sending = false;
    }
  }

  const post = message => fetch(message.token ? '/web/choices' : '/web/messages', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(message),
  });

  // The browser has forgotten its visit, or never had one: the page gives a new one.
  async function newVisit() {
    hush();
    cursor = '0-0';
    return (await fetch('/', {cache: 'no-store'})).ok;
  }

  // Not taken: say why, and hand the words back to be sent again.
  async function giveBack({text: words, clientId}, answer) {
    keep();
    const article = log.querySelector(`[data-client="${CSS.escape(clientId)}"]`);
    article?.classList.remove('pending');
    article?.querySelector('.unsent')?.removeAttribute('hidden');
    showWaiting(unsent.length > 0);
    const problem = await answer.json().catch(() => ({}));
    tell(problem.detail ?? notice.dataset.offline);
    if (words && !text.value) { text.value = words; measure(); }
  }

  addEventListener('online', () => { wait = 0; send(); listen(); });

  // Counted as the server counts: composed characters, an emoji as one.
  function measure() {
    const characters = [...text.value.normalize('NFC')];
    if (characters.length > MOST) {
      characters.length = MOST;
      text.value = characters.join('');
      tell(notice.dataset.cut);
    } else if (notice.textContent === notice.dataset.cut && characters.length < MOST - 1) {
      tell('');
    }
    const left = $('left');
    left.hidden = characters.length < MOST - 200;
    left.textContent = left.dataset.left.replace('{0}', MOST - characters.length);
    if (!CSS.supports('field-sizing', 'content')) {
      text.style.height = 'auto';
      text.style.height = text.scrollHeight + 'px';
    }
  }

  function submit() {
    const words = text.value;
    if (!words.trim()) { text.focus(); return; }
    text.value = '';
    measure();
    ask({text: words}, words);
  }

  text.removeAttribute('maxlength');
  text.addEventListener('input', measure);
  text.addEventListener('keydown', event => {
    // A Vietnamese keyboard ends a syllable with Enter too: then it is not ours.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', event => { event.preventDefault(); submit(); });

  document.addEventListener('submit', event => {
    const button = event.submitter;
    if (button?.classList.contains('vote')) {
      event.preventDefault();
      ask({token: button.value}, button.textContent);
      return;
    }
    // The button beside a file is no choice.
    if (!button?.classList.contains('chip') || button.form.classList.contains('bring')) return;
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (button.name === 'token') {
      for (const one of button.form.querySelectorAll('button')) one.setAttribute('aria-disabled', 'true');
      button.setAttribute('aria-pressed', 'true');
      ask({token: button.value}, button.textContent);
    } else {
      ask({text: button.value}, button.value);
      text.focus({preventScroll: true});
    }
  });

  // --- bringing ----------------------------------------------------------------------------------

  document.addEventListener('submit', async event => {
    const bring = event.target;
    if (!bring.classList.contains('bring')) return;
    event.preventDefault();
    const file = bring.querySelector('[type=file]').files[0];
    const button = bring.querySelector('button');
    if (!file || button.disabled) return;
    // A server that refuses it would cut the line.
    if (file.size > 20 * 1024 * 1024) { tell(bring.dataset.large); return; }
    // The file last: the server reads the fields before it.
    const body = new FormData();
    body.append('clientId', freshId());
    body.append('file', file);
    button.disabled = true;
    tell('');
    try {
      const answer = await fetch('/web/files', {method: 'POST', headers: {'X-TinhGon': '1'}, body});
      if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        tell(problem.detail ?? notice.dataset.offline);
      }
    } catch {
      tell(notice.dataset.offline);
    }
    button.disabled = false;
    begun = true;
    listen();
    pause = 0;
    pollSoon();
  });

  // --- beginning ---------------------------------------------------------------------------------

  for (const {clientId, label} of unsent) {
    if (log.querySelector(`[data-client="${CSS.escape(clientId)}"]`)) continue;
    const article = clone('asked');
    article.dataset.client = clientId;
    article.classList.add('pending');
    article.querySelector('.words').textContent = label;
    show(article);
  }
  showWaiting(document.body.dataset.waiting === 'true' || unsent.length > 0);
  measure();
  if (begun) log.lastElementChild?.scrollIntoView({block: 'end', behavior: 'instant'});
  if (unsent.length) send();
  listen();
})();

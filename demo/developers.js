/** The developers' page: reference lists from custom-elements.json, and a playground. */

/**
 * @typedef {{ name?: string, fieldName?: string, description?: string, kind?: string, privacy?: string,
 *   default?: string, type?: { text: string } }} Member  Of the Custom Elements Manifest, as far as it is used here.
 * @typedef {{ tagName?: string, attributes?: Member[], members?: Member[], cssProperties?: Member[],
 *   cssParts?: Member[], events?: Member[], slots?: Member[] }} Declaration
 * @typedef {{ modules: { declarations?: Declaration[] }[] }} Manifest
 */

/** @typedef {'attributes' | 'cssProperties' | 'cssParts' | 'events'} Kind */

/**
 * A text with code in backticks, as nodes.
 * @param {string} text
 */
function prose(text) {
  return text.split('`').map((part, index) => {
    if (index % 2 === 0) return part;
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}

/**
 * What a declaration says of one kind; an attribute's meaning stands at its property.
 * @param {Declaration} declaration
 * @param {Kind} kind
 * @returns {{ name: string, text: string }[]}
 */
function rows(declaration, kind) {
  return (declaration[kind] ?? []).map(({ name = '', fieldName, description, default: preset, type }) => {
    const field = declaration.members?.find((member) => member.name === fieldName);
    const meaning = description ?? field?.description ?? '';
    if (kind === 'cssProperties' && preset) return { name, text: `${meaning} Default: \`${preset}\`.` };
    if (kind === 'events' && type) return { name, text: `${meaning} \`${type.text}\`` };
    return { name, text: meaning };
  });
}

/**
 * @param {Element} place says in data-reference which tag and which kind it lists
 * @param {readonly Declaration[]} declarations
 */
function fill(place, declarations) {
  const [tag, kind] = (place.getAttribute('data-reference') ?? '').split(' ');
  const declaration = declarations.find(({ tagName }) => tagName === tag);
  const list = document.createElement('dl');
  for (const { name, text } of declaration ? rows(declaration, /** @type {Kind} */ (kind)) : []) {
    const [term, meaning] = [document.createElement('dt'), document.createElement('dd')];
    term.append(...prose(`\`${name}\``));
    meaning.append(...prose(text));
    list.append(term, meaning);
  }
  place.replaceChildren(list);
}

/** custom-elements.json is made from the classes' own comments by the build, so these lists cannot drift from the code. */
async function fillReference() {
  const answer = await fetch('/custom-elements.json');
  if (!answer.ok) return;
  const manifest = /** @type {Manifest} */ (await answer.json());
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  for (const place of document.querySelectorAll('[data-reference]')) fill(place, declarations);
}

/** @param {FormData} choices */
function markup(choices) {
  const attributes = ['theme', 'sort']
    .map((name) => [name, String(choices.get(name))])
    .filter(([, value]) => value);
  const told = attributes.map(([name, value]) => ` ${String(name)}="${String(value)}"`).join('');
  return `<join-conversation project="my-blog" api-key="…"${told}></join-conversation>`;
}

/** @param {readonly (readonly [string, string])[]} properties */
function rule(properties) {
  if (properties.length === 0) return '';
  const lines = properties.map(([name, value]) => `  ${name}: ${value};`);
  return `join-conversation {\n${lines.join('\n')}\n}`;
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} frame
 * @param {HTMLElement} code
 */
function apply(form, frame, code) {
  const conversation = /** @type {HTMLElement} */ (frame.querySelector('join-conversation'));
  const choices = new FormData(form);
  const theme = String(choices.get('theme'));
  for (const name of ['theme', 'sort']) {
    const value = String(choices.get(name));
    if (value) conversation.setAttribute(name, value);
    else conversation.removeAttribute(name);
  }
  frame.style.colorScheme = theme;
  frame.dir = String(choices.get('dir'));
  frame.dataset.width = String(choices.get('width'));
  /** @type {[string, string][]} */
  const properties = [];
  for (const [name, value] of choices) {
    if (!name.startsWith('--')) continue;
    conversation.style.setProperty(name, String(value));
    if (value) properties.push([name, String(value)]);
  }
  code.textContent = [markup(choices), rule(properties)].filter(Boolean).join('\n\n');
}

const form = /** @type {HTMLFormElement} */ (document.querySelector('#choices'));
const frame = /** @type {HTMLElement} */ (document.querySelector('#frame'));
const code = /** @type {HTMLElement} */ (document.querySelector('#written'));
form.addEventListener('input', () => {
  apply(form, frame, code);
});
form.addEventListener('reset', () => {
  // The fields change after the event.
  setTimeout(() => {
    apply(form, frame, code);
  });
});
apply(form, frame, code);
await fillReference();

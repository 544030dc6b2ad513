import { html, nothing, type TemplateResult } from 'lit';
import { newId } from '../../controllers/new-id.js';
import type { Writing } from '../../controllers/writing.js';
import { words } from '../../locales/en-writing.js';
import { isGone, type CommentId, type Item } from '../../model/comment.js';
import type { CommentNode } from '../../model/conversation.js';
import { displayed } from '../../model/displayed.js';
import { asStoreError } from '../../store/errors.js';
import type { Provider } from '../../store/store.js';
import type { DeskHost } from './bench.js';
import type { ComposerRequestEvent, ComposerSubmitEvent } from './composer-events.js';
import type { ConversationComposer } from './conversation-composer.js';
import { focusComment, focusComposer } from './focus.js';
import { reasonSentence } from './sentences.js';
import { wordsOf } from './wrong-attributes.js';

/** Where words are being written: '' a new comment, a comment's id a reply to it, `edit:` and an id an edit of it. */
type Place = string;
const EDIT = 'edit:';

/** The composers of a thread: which are open, what is in them, and what becomes of it. */
export class Composing {
  readonly #host: DeskHost;
  readonly #writing: Writing;
  readonly #thread: string;
  #replying: CommentId | undefined;
  #editing: CommentId | undefined;
  #busy: Place | undefined;
  readonly #drafts = new Map<Place, string>();
  readonly #problems = new Map<Place, string>();

  constructor(host: DeskHost, writing: Writing, thread: string) {
    this.#host = host;
    this.#writing = writing;
    this.#thread = thread;
    void this.#restore('');
  }

  /** Whether a comment's words are being edited. */
  edits(id: CommentId): boolean {
    return this.#editing === id;
  }

  async reply(id: CommentId): Promise<void> {
    await this.#restore(id);
    this.#editing = undefined;
    this.#replying = id;
    this.#host.requestUpdate();
    await focusComposer(this.#host, id);
  }

  async edit(id: CommentId, item: Item | undefined): Promise<void> {
    const place = EDIT + id;
    await this.#restore(place);
    const known = this.#writing.textOnItsWay(id) ?? (item && !isGone(item) ? item.text : '');
    if (!this.#drafts.get(place)) this.#drafts.set(place, known);
    this.#replying = undefined;
    this.#editing = id;
    this.#host.requestUpdate();
    await focusComposer(this.#host, id);
  }

  /** The composer of a new comment. */
  renderNew(): TemplateResult {
    return this.#render('', 'comment', words.compose);
  }

  /** The composer below a comment, if it is being answered or edited. */
  renderUnder({ id, item }: CommentNode): TemplateResult | typeof nothing {
    if (this.#editing === id) return this.#render(EDIT + id, 'edit', words.composeEdit);
    if (this.#replying !== id || isGone(item)) return nothing;
    return this.#render(id, 'reply', words.composeReply(displayed(item.name)));
  }

  /** The ways to sign in that the store has, the site allows, and the page offers. */
  get providers(): readonly Provider[] {
    const { providers, allProviders } = this.#writing;
    const named = wordsOf(this.#host.providers);
    const isNamed = ({ id }: Provider): boolean => named.includes(id);
    return allProviders.some(isNamed) ? providers.filter(isNamed) : providers;
  }

  #render(place: Place, mode: ConversationComposer['mode'], label: string): TemplateResult {
    return html`<conversation-composer
      .mode=${mode}
      .label=${label}
      .text=${this.#drafts.get(place) ?? ''}
      .user=${this.#writing.writer}
      .providers=${this.providers}
      .persistent=${this.#writing.persistent}
      .busy=${this.#busy === place}
      .problem=${this.#problems.get(place) ?? ''}
      @composer-submit=${(event: ComposerSubmitEvent) => this.#submit(place, event)}
      @composer-request=${(event: ComposerRequestEvent) => this.#answer(place, event)}
    ></conversation-composer>`;
  }

  /** Puts back what was typed here before. */
  async #restore(place: Place): Promise<void> {
    const draft = await this.#writing.drafts.load(this.#thread, place);
    if (draft) this.#drafts.set(place, draft);
    this.#host.requestUpdate();
  }

  /** Words leave the composer only when the outbox has them. */
  async #submit(place: Place, event: ComposerSubmitEvent): Promise<void> {
    const composer = event.target as ConversationComposer;
    const { signature } = event;
    // Halves of characters, as pastes may bring them, cannot be stored.
    const text = event.text.replace(/\p{Cs}/gu, '\ufffd');
    await this.#attempt(place, async () => {
      if (signature.provider !== undefined) await this.#writing.signIn(signature.provider, signature.name);
      else if (signature.name !== undefined) await this.#writing.rename(signature.name);
      if (!this.#writing.writer) {
        composer.ask();
        return;
      }
      const id = await this.#send(place, text);
      await this.#forget(place);
      composer.clear();
      if (place !== '') await focusComment(this.#host, id);
    });
  }

  async #send(place: Place, text: string): Promise<CommentId> {
    if (place.startsWith(EDIT)) {
      const edited = place.slice(EDIT.length);
      await this.#writing.edit(edited, text);
      return edited;
    }
    const id = newId();
    await this.#writing.post(id, { text, ...(place !== '' && { parent: place }) });
    return id;
  }

  async #answer(place: Place, { request, value }: ComposerRequestEvent): Promise<void> {
    if (request === 'draft') this.#keep(place, value);
    else if (request === 'choose') this.#writing.prepareToSignIn();
    else if (request === 'sign-out') await this.#writing.signOut();
    else if (request === 'rename') await this.#attempt(place, () => this.#writing.rename(value));
    else await this.#cancel(place);
  }

  #keep(place: Place, text: string): void {
    this.#drafts.set(place, text);
    this.#writing.drafts.save(this.#thread, place, text);
  }

  /** The draft stays: opening the composer again brings it back. */
  async #cancel(place: Place): Promise<void> {
    const editing = place.startsWith(EDIT);
    this.#close(place);
    await focusComment(this.#host, editing ? place.slice(EDIT.length) : place, editing ? 'edit' : 'reply');
  }

  async #forget(place: Place): Promise<void> {
    await this.#writing.drafts.drop(this.#thread, place);
    this.#close(place);
  }

  #close(place: Place): void {
    this.#drafts.delete(place);
    this.#problems.delete(place);
    if (place !== '') this.#replying = this.#editing = undefined;
    this.#host.requestUpdate();
  }

  /** Does it once at a time, and says beside the words what went wrong. */
  async #attempt(place: Place, work: () => Promise<void>): Promise<void> {
    if (this.#busy !== undefined) return;
    this.#busy = place;
    this.#problems.delete(place);
    this.#host.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.#problems.set(place, reasonSentence(asStoreError(error).code));
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }
}

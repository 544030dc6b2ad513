import type { FirebaseApp } from 'firebase/app';
import { getFirestore, writeBatch } from 'firebase/firestore';
import { FirestoreStore } from '../../src/store/firestore/index.js';
import { apply, savingPolicy, type Batch } from '../../src/store/firestore/writes.js';
import { freshAddress, TEST_POLICY, type Harness } from '../store/contract/harness.js';
import { close, emulators, expectRules, newApp, newProject, signIn } from './emulators.js';

/** A person's app, and who it is there. */
interface Person {
  readonly app: FirebaseApp;
  readonly uid: string | null;
}

/** A fresh project on the emulators: the contract's harness. Everybody has an app of their own, as in a browser of their own. */
export class FirestoreSite implements Harness {
  readonly project: string;
  readonly #people = new Map<string, Promise<Person>>();
  readonly #stores: FirestoreStore[] = [];

  private constructor(project: string) {
    this.project = project;
  }

  static async open(): Promise<FirestoreSite> {
    const site = new FirestoreSite(newProject());
    await expectRules(site.project);
    return site;
  }

  async as(person: string): Promise<FirestoreStore> {
    const { app } = await this.person(person);
    const store = new FirestoreStore({
      project: this.project,
      apiKey: 'key',
      emulators: emulators(),
      app,
    });
    this.#stores.push(store);
    await store.session.resume();
    return store;
  }

  async setPolicy(policy = {}): Promise<void> {
    const { uid } = await this.person('moderator');
    await this.commit(
      'owner',
      savingPolicy({ policy: { ...TEST_POLICY, moderators: { [uid!]: 'Moderator' }, ...policy } }),
    );
  }

  thread = freshAddress;

  /** Writes past the store, but not past the rules. */
  async commit(person: string, batch: Batch): Promise<void> {
    const db = getFirestore((await this.person(person)).app);
    const writer = writeBatch(db);
    apply(batch, writer, db, 'main');
    await writer.commit();
  }

  person(name: string): Promise<Person> {
    const known = this.#people.get(name) ?? this.#meet(name);
    this.#people.set(name, known);
    return known;
  }

  async close(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.close()));
    const people = await Promise.all(this.#people.values());
    await close(people.map(({ app }) => app));
  }

  async #meet(name: string): Promise<Person> {
    const app = newApp(this.project);
    return { app, uid: name === 'stranger' ? null : await signIn(app, name) };
  }
}

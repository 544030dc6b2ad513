/**
 * Counts the documents that changes and moderators read and write through the SDK. Firestore bills these, and beside them
 * what the rules look at and what readers of the page ask for.
 */
export class Tally {
  reads = 0;
  writes = 0;

  /** An answer with so many documents; one with none is billed as one. */
  read(documents: number): void {
    this.reads += Math.max(documents, 1);
  }
}

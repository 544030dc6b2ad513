import { archiving } from './contract/archiving.js';
import { changing } from './contract/changing.js';
import { closing } from './contract/closing.js';
import type { Open } from './contract/harness.js';
import { hostileTexts } from './contract/hostile-texts.js';
import { liking } from './contract/liking.js';
import { moderating } from './contract/moderating.js';
import { ownData } from './contract/own-data.js';
import { posting } from './contract/posting.js';
import { queue } from './contract/queue.js';
import { refusing } from './contract/refusing.js';
import { reporting } from './contract/reporting.js';
import { settings } from './contract/settings.js';
import { settling } from './contract/settling.js';
import { watching } from './contract/watching.js';

/** What every ConversationStore does, whatever it keeps its conversations in. `open` makes a fresh site. */
export function contract(name: string, open: Open): void {
  describe(`the ${name} store`, function () {
    this.timeout(60_000);
    posting(open);
    watching(open);
    changing(open);
    liking(open);
    moderating(open);
    settling(open);
    reporting(open);
    queue(open);
    ownData(open);
    refusing(open);
    archiving(open);
    settings(open);
    hostileTexts(open);
    closing(open);
  });
}

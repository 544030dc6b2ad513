import { ModerationQueue } from '../elements/moderation-queue/moderation-queue.js';
import { define } from './tag.js';

define('moderation-queue', ModerationQueue);

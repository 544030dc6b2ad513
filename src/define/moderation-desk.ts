import { ConversationSetup } from '../elements/join-conversation/moderation/conversation-setup.js';
import { define } from './tag.js';

export { ModerationDesk } from '../elements/join-conversation/moderation/moderation-desk.js';

define('conversation-setup', ConversationSetup);

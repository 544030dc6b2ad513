import { ConversationComposer } from '../elements/join-conversation/conversation-composer.js';
import { ConversationSetup } from '../elements/join-conversation/conversation-setup.js';
import { define } from './tag.js';

define('conversation-composer', ConversationComposer);
define('conversation-setup', ConversationSetup);

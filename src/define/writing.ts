import { ConversationComposer } from '../elements/join-conversation/conversation-composer.js';
import { define } from './tag.js';

define('conversation-composer', ConversationComposer);

import { JoinConversation } from '../elements/join-conversation/join-conversation.js';
import { define } from './tag.js';

define('join-conversation', JoinConversation);
JoinConversation.defineWriting = () => import('./writing.js');

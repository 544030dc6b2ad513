// The script tag's entry: the thread is in it. The other tags, which do not need to be there first, see to themselves.
import './define/join-conversation.js';

void import('./define/as-needed.js');

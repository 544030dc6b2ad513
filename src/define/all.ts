import './comment-count.js';
import './join-conversation.js';
import './share-bar.js';

import { CommentCount } from '../elements/comment-count/comment-count.js';
import { define } from './tag.js';

define('comment-count', CommentCount);

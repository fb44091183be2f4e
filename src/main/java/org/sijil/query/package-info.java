/** What may be asked: the one filter that list, export, statistics and feed share, and the writers of their formats. */
package org.sijil.query;

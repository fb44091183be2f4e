/** What HTTP sees: thin resources, problem answers and who may call. */
package org.sijil.api;

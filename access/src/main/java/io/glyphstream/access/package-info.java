/**
 * Who may reach a service over HTTP. Every service has it: requests that another site made a
 * browser send are refused, programs show a bearer token, and each answer carries the headers that
 * keep a browser from being led astray.
 */
package io.glyphstream.access;

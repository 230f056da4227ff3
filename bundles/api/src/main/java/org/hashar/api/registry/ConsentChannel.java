package org.hashar.api.registry;

/** Where stories and photos appear: each is agreed to by itself. */
public enum ConsentChannel {
    PRINT,
    WEB,
    SOCIAL_MEDIA,
    BROADCAST,
    EVENT
}

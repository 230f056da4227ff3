package org.hashar.api.registry;

/** What somebody agrees to. Each is asked for by itself: who lets data be used has not agreed to a photo. */
public enum ConsentPurpose {
    /** To keep and use data for the services of the programme. */
    PROCESSING,
    /** To hand data to partners that carry out the programme. */
    SHARING_WITH_PARTNERS,
    /** To hand data to donors. */
    SHARING_WITH_DONORS,
    /** To be handed over to somebody who helps: a lawyer, a doctor, an office. */
    REFERRAL,
    /** To be told about. */
    STORY,
    /** To be shown. */
    PHOTO;

    /** Whether data may be handed over for it only to an organisation with which there is an agreement on data. */
    public boolean underAgreement() {
        return this == SHARING_WITH_PARTNERS || this == SHARING_WITH_DONORS;
    }

    /** Whether it is agreed to for each channel by itself. */
    public boolean perChannel() {
        return this == STORY || this == PHOTO;
    }
}

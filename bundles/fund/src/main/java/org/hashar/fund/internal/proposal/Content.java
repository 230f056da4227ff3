package org.hashar.fund.internal.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.hashar.api.fund.ProposalDraft;

/** What a proposal says, as the text in which it is kept until somebody decides on it. */
final class Content {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Content() {}

    static String write(ProposalDraft draft) {
        try {
            return MAPPER.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the contract can be written", e);
        }
    }

    static ProposalDraft read(String text) {
        try {
            return MAPPER.readValue(text, ProposalDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}

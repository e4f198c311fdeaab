//! The body of a submit.

use crate::schema::{address_or_no, one_of, shape, text, when};
use crate::shapes::{INPUT, OPERATION};

shape! {
    /// The body that submits one job. The tag decides which shape the operation has.
    pub REQUEST: DELIVERY as Request = "JobRequest" {
        /// Which job to run; the builder of a tag fills it in.
        Tag: text(),
        /// What to process.
        Input: shape(&INPUT),
        /// How to process it and where to write.
        Operation: shape(&OPERATION),
    } rules {
        when("CallBackType", "TDMQ", "CallBackMqConfig"),
        when("CallBackType", "Kafka", "CallBackKafkaConfig"),
    }

    /// The body that submits several jobs on one input.
    pub MULTI_REQUEST: DELIVERY = "MultiJobRequest" {
        /// Normally absent, because each operation carries its own; GeneratePlayList sends both.
        Tag: text(),
        /// What all operations process.
        Input: shape(&INPUT).required(),
        /// One entry per job, each with its tag.
        Operation: shape(&OPERATION).list(6).required(),
    } rules {
        when("CallBackType", "TDMQ", "CallBackMqConfig"),
        when("CallBackType", "Kafka", "CallBackKafkaConfig"),
    }

    /// Where jobs wait and how their end is announced. Each member overrides what the queue is set
    /// to.
    pub DELIVERY = "Delivery" {
        /// Queue to wait in; the service has a default one. Older pages require it.
        QueueId: text(),
        /// Kind of queue, when no queue is named.
        QueueType: one_of(&["SpeedTranscoding"]),
        /// Format of the notification.
        CallBackFormat: one_of(&["XML", "JSON"]).default("XML"),
        /// How the notification travels. `Kafka` is inferred from the SDKs.
        CallBackType: one_of(&["Url", "TDMQ", "Kafka"]).default("Url"),
        /// Public http or https address that is told; the word `no` silences the queue's own.
        CallBack: address_or_no(),
        /// Message queue that is told.
        CallBackMqConfig: shape(&CALL_BACK_MQ_CONFIG),
        /// Kafka topic that is told.
        CallBackKafkaConfig: shape(&CALL_BACK_KAFKA_CONFIG).source("go,java"),
    }

    /// A message queue of TDMQ.
    pub CALL_BACK_MQ_CONFIG = "CallBackMqConfig" {
        /// Whether it is a topic or a queue.
        MqMode: one_of(&["Topic", "Queue"]).default("Queue").required(),
        /// Short name of the region: `sh`, `bj`, `gz`, `cd`, `hk`.
        MqRegion: text().required(),
        /// Name of the topic or queue.
        MqName: text().required(),
    }

    /// A topic of Kafka.
    pub CALL_BACK_KAFKA_CONFIG = "CallBackKafkaConfig" {
        /// Region of the instance.
        Region: text().required(),
        /// Number of the instance.
        InstanceId: text().required(),
        /// Name of the topic.
        Topic: text().required(),
    }
}

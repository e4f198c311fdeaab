//! A sound mixed into the output.

use crate::schema::{address, boolean, number, one_of, requires, shape};

shape! {
    /// A sound mixed into the output.
    pub AUDIO_MIX = "AudioMix" {
        /// Address of a sound in the same bucket, URL-encoded.
        AudioSource: address().required(),
        /// Whether a sound shorter than the output is played over and over.
        MixMode: one_of(&["Repeat", "Once"]).default("Repeat"),
        /// Replace the original sound instead of mixing with it.
        Replace: boolean().default("false"),
        /// How the sound comes and goes.
        EffectConfig: shape(&EFFECT_CONFIG),
        /// No source gives a meaning.
        DirectMix: boolean().source("java only"),
    }

    /// How a mixed sound comes and goes.
    pub EFFECT_CONFIG = "EffectConfig" {
        /// Fade in at the start.
        EnableStartFadein: boolean().default("false"),
        /// How long the sound fades in.
        StartFadeinTime: number().above(0).unit("s"),
        /// Fade out at the end.
        EnableEndFadeout: boolean().default("false"),
        /// How long the sound fades out.
        EndFadeoutTime: number().above(0).unit("s"),
        /// Fade where one background sound follows another.
        EnableBgmFade: boolean().default("false"),
        /// How long that fade takes.
        BgmFadeTime: number().above(0).unit("s"),
    } rules {
        requires("StartFadeinTime", "EnableStartFadein"),
        requires("EndFadeoutTime", "EnableEndFadeout"),
        requires("BgmFadeTime", "EnableBgmFade"),
    }
}
